using System.Buffers.Binary;

namespace Platform.Kernel.Files;

/// <summary>
/// Takes out of a picture what its camera and programs wrote beside it: place, time, device, names, previews. What one sees stays byte
/// for byte; of the metadata only how it is turned and its colours remain. Own code, because no library for pictures is available here.
/// Doing it twice changes nothing.
/// </summary>
public static class PictureMetadata
{
    const string Broken = "Dit bestand lijkt een afbeelding, maar is beschadigd.";

    /// <exception cref="RuleException">The bytes do not follow their own format.</exception>
    public static byte[] Strip(byte[] picture, FileKind kind)
    {
        try
        {
            if (kind == FileKind.Jpeg) return Jpeg(picture);
            if (kind == FileKind.Png) return Png(picture);
            return kind == FileKind.Webp ? Webp(picture) : picture;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new RuleException(Broken);
        }
    }

    static byte[] Jpeg(ReadOnlySpan<byte> source)
    {
        var kept = new MemoryStream(source.Length);
        kept.Write(source[..2]);
        var turned = 1;
        var (at, body) = (2, new MemoryStream(source.Length));
        while (true)
        {
            if (source[at] != 0xFF) throw new RuleException(Broken);
            var marker = source[at + 1];
            if (marker == 0xFF) { at++; continue; } // padding
            if (marker == 0xD9) break;              // the end: cameras hide whole second pictures behind it
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(source[(at + 2)..]);
            var segment = source.Slice(at, length);
            if (marker == 0xE1 && segment[4..].StartsWith("Exif\0\0"u8)) turned = Tiff.Orientation(segment[10..]);
            if (marker is 0xE0 or 0xEE || (marker == 0xE2 && segment[4..].StartsWith("ICC_PROFILE\0"u8)) || (marker is < 0xE0 or > 0xEF and not 0xFE)) body.Write(segment);
            at += length;
            if (marker != 0xDA) continue;
            var end = EndOfScan(source, at);
            body.Write(source[at..end]);
            at = end;
        }
        if (turned != 1)
        {
            byte[] exif = [.. "Exif\0\0"u8, .. Tiff.With(turned)];
            kept.Write([0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif]);
        }
        kept.Write(body.ToArray());
        kept.Write([0xFF, 0xD9]);
        return kept.ToArray();
    }

    // Within the picture's own data FF is followed by 00 or by a restart marker.
    static int EndOfScan(ReadOnlySpan<byte> source, int at)
    {
        while (!(source[at] == 0xFF && source[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7))) at++;
        return at;
    }

    static byte[] Png(ReadOnlySpan<byte> source)
    {
        var kept = new MemoryStream(source.Length);
        kept.Write(source[..8]);
        for (var at = 8; ;)
        {
            var length = checked(12 + (int)BinaryPrimitives.ReadUInt32BigEndian(source[at..]));
            var chunk = source.Slice(at, length);
            var name = chunk.Slice(4, 4);
            if (name.SequenceEqual("eXIf"u8))
            {
                if (Tiff.Orientation(chunk[8..^4]) is var turned and not 1) WriteChunk(kept, "eXIf"u8, Tiff.With(turned));
            }
            else if (!(name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("tIME"u8))) kept.Write(chunk);
            if (name.SequenceEqual("IEND"u8)) return kept.ToArray();
            at += length;
        }
    }

    static void WriteChunk(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        byte[] named = [.. name, .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        to.Write(number);
        to.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        to.Write(number);
    }

    // CRC-32 as PNG defines it.
    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }

    static byte[] Webp(ReadOnlySpan<byte> source)
    {
        const byte HasExif = 0x08, HasXmp = 0x04;
        var kept = new MemoryStream(source.Length);
        kept.Write(source[..12]);
        var (features, turned) = (-1, 1);
        var end = Math.Min(source.Length, checked(8 + (int)BinaryPrimitives.ReadUInt32LittleEndian(source[4..])));
        for (var at = 12; at + 8 <= end;)
        {
            var size = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(source[(at + 4)..]));
            var data = source.Slice(at + 8, size);
            var name = source.Slice(at, 4);
            if (name.SequenceEqual("EXIF"u8)) turned = Tiff.Orientation(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
            else if (!name.SequenceEqual("XMP "u8))
            {
                if (name.SequenceEqual("VP8X"u8)) features = (int)kept.Position + 8;
                kept.Write(source.Slice(at, 8 + size));
                if (size % 2 == 1) kept.WriteByte(0);
            }
            at += 8 + size + (size % 2);
        }
        if (kept.Length == 12) throw new RuleException(Broken);
        if (turned != 1 && features >= 0) kept.Write([.. "EXIF"u8, Tiff.Length, 0, 0, 0, .. Tiff.With(turned)]);
        var clean = kept.ToArray();
        if (features >= 0) clean[features] = (byte)((clean[features] & ~(HasExif | HasXmp)) | (turned != 1 ? HasExif : 0));
        BinaryPrimitives.WriteInt32LittleEndian(clean.AsSpan(4), clean.Length - 8);
        return clean;
    }

    /// <summary>The block in which all three formats say how a picture is turned (tag 274; 1 is upright).</summary>
    static class Tiff
    {
        public const byte Length = 26;

        const ushort OrientationTag = 274;

        public static byte[] With(int orientation) =>
            [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

        // Metadata that cannot be read turns nothing; it goes anyway.
        public static int Orientation(ReadOnlySpan<byte> tiff)
        {
            if (tiff.Length < 14) return 1;
            var big = tiff[0] == 'M';
            var directory = Number(tiff, 4, 4, big);
            if (directory < 8 || directory > tiff.Length - 2) return 1;
            var count = Number(tiff, (int)directory, 2, big);
            for (var (i, at) = (0, (int)directory + 2); i < count && at + 12 <= tiff.Length; i++, at += 12)
                if (Number(tiff, at, 2, big) == OrientationTag) return Number(tiff, at + 8, 2, big) is >= 1 and <= 8 and var turned ? (int)turned : 1;
            return 1;
        }

        static uint Number(ReadOnlySpan<byte> tiff, int at, int length, bool big) => (length, big) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]),
            (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]),
            (_, true) => BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]),
            _ => BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]),
        };
    }
}
