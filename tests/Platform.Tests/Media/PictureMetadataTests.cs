using System.Buffers.Binary;
using System.Text;
using Platform.Kernel;
using Platform.Kernel.Files;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;

namespace Platform.Tests.Media;

/// <summary>Where a photo was taken is nobody's business.</summary>
public sealed class PictureMetadataTests
{
    const string Secret = "52.0116N4.3571E-Camera-van-Jan";

    static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAQklEQVR4ATyKsREAEAxFXUThTmMnpVZpDkuYwhCGQh9dpInq3f/vwazIo3juOXBLkeFcZxah2cIthEVWBv4T1Gj5AAAA///lMZH6AAAABklEQVQDACutHpw9CW3SAAAAAElFTkSuQmCC");
    static readonly byte[] s_webp = [.. "RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\u0003\0\0\u0003\0\0VP8 "u8, 0x3A, 0, 0, 0, .. Convert.FromBase64String("8AEAnQEqBAAEAAFAJiWgAnS6AAMJBv3sAP72/AVBz/9k7HXw7w0x4V4yGc7jt/chkgKH5d+j3AAAAA==")[..0x3A]];

    [Theory, Engines]
    public async Task A_photo_that_is_uploaded_does_not_tell_where_it_was_taken(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var name = Unique("tuin-") + ".jpg";
        var photo = WithExif(Filing.Jpeg, orientation: 6);
        Assert.Contains(Secret, Encoding.Latin1.GetString(photo));

        await facilitator.Adds("", (name, photo));

        var kept = await (await facilitator.Fetches(network, "/media/" + name)).Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain("Jan", Encoding.Latin1.GetString(kept));
        Assert.Equal(Filing.Jpeg[^100..], kept[^100..]); // the picture itself is untouched
        Assert.Equal(6, Orientation(kept));              // and still the right way up
    }

    [Fact]
    public void Of_a_jpeg_only_what_one_sees_remains()
    {
        var clean = PictureMetadata.Strip([.. WithExif(Filing.Jpeg, 1), .. Filing.Jpeg, .. Encoding.Latin1.GetBytes(Secret)], FileKind.Jpeg);

        Assert.Equal(Filing.Jpeg, clean);
        var turned = PictureMetadata.Strip(WithExif(Filing.Jpeg, 8), FileKind.Jpeg);
        Assert.Equal(turned, PictureMetadata.Strip(turned, FileKind.Jpeg));
    }

    [Fact]
    public void Of_a_png_the_texts_and_the_camera_go()
    {
        byte[] dirty = [.. s_png[..33], .. Chunk("tEXt", Encoding.Latin1.GetBytes("Author\0" + Secret)), .. Chunk("eXIf", Tiff(1)), .. Chunk("iTXt", Encoding.Latin1.GetBytes(Secret)), .. s_png[33..]];
        Assert.Equal(s_png, PictureMetadata.Strip(dirty, FileKind.Png));

        var turned = PictureMetadata.Strip([.. s_png[..33], .. Chunk("eXIf", Tiff(3)), .. s_png[33..]], FileKind.Png);
        Assert.Equal((false, 3), (Encoding.Latin1.GetString(turned).Contains("Jan", StringComparison.Ordinal), Orientation(turned)));
    }

    [Fact]
    public void Of_a_webp_too()
    {
        var clean = PictureMetadata.Strip(Webp([]), FileKind.Webp);
        var dirty = Webp(Piece("EXIF", Tiff(5)), flags: 0x0C, Piece("XMP ", Encoding.Latin1.GetBytes(Secret)));

        var stripped = PictureMetadata.Strip(dirty, FileKind.Webp);

        Assert.DoesNotContain("Jan", Encoding.Latin1.GetString(stripped));
        Assert.Equal(5, Orientation(stripped));
        Assert.Equal(stripped.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(stripped.AsSpan(4)));
        Assert.Equal(clean[30..], stripped[30..clean.Length]);
        Assert.Equal(stripped, PictureMetadata.Strip(stripped, FileKind.Webp));
    }

    [Fact]
    public void A_broken_picture_is_refused()
    {
        foreach (var (bytes, kind) in new[] { (Filing.Jpeg[..40], FileKind.Jpeg), (s_png[..50], FileKind.Png), (s_webp[..40], FileKind.Webp), (Webp([])[..60], FileKind.Webp) })
            Assert.Throws<RuleException>(() => PictureMetadata.Strip(bytes, kind));
    }

    static byte[] Webp(byte[] first, byte flags = 0, byte[]? second = null)
    {
        byte[] all = [.. s_webp, .. first, .. second ?? []];
        all[20] = flags;
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(4), all.Length - 8);
        return all;
    }

    static byte[] Piece(string name, byte[] data)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, data.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. size, .. data, .. data.Length % 2 == 1 ? new byte[1] : []];
    }

    // The check sum is not looked at: what goes may be wrong.
    static byte[] Chunk(string name, byte[] data)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, data.Length);
        return [.. size, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }

    static byte[] WithExif(byte[] jpeg, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Tiff(orientation)];
        byte[] comment = [0xFF, 0xFE, 0, (byte)(Secret.Length + 2), .. Encoding.Latin1.GetBytes(Secret)];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. comment, .. jpeg[2..]];
    }

    /// <summary>Little-endian, as most cameras write it: the maker, how it is turned, and the place as text behind it.</summary>
    static byte[] Tiff(byte orientation) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
        0x0F, 0x01, 2, 0, (byte)Secret.Length, 0, 0, 0, 38, 0, 0, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0, 0, 0, 0, .. Encoding.Latin1.GetBytes(Secret),
    ];

    // Tag 274 in the block that we write ourselves: big-endian.
    static int Orientation(byte[] picture) => picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0]) is >= 0 and var at ? picture[at + 9] : 1;
}
