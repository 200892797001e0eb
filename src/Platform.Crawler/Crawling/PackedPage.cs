using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;

namespace Platform.Crawler.Crawling;

/// <summary>A page in bytes: Brotli over the length of its JSON, the JSON and the body.</summary>
static class PackedPage
{
    public static byte[] Pack(CrawledPage page)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(page);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
            brotli.Write(length);
            brotli.Write(json);
            brotli.Write(page.Body);
        }
        return packed.ToArray();
    }

    public static CrawledPage Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        var bytes = plain.ToArray();
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return JsonSerializer.Deserialize<CrawledPage>(bytes.AsSpan(4, length))! with { Body = bytes[(4 + length)..] };
    }
}
