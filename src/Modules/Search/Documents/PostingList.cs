namespace Platform.Search.Documents;

/// <summary>How much a document is about a term, see <see cref="Bm25"/>.</summary>
readonly record struct Posting(long Doc, int Weight);

/// <summary>
/// The documents of a block that have a term, in a few bytes each: the distance to the document before (to the number of the block for the first) and
/// the weight, both as numbers of seven bits a byte (as in C. Manning and others, Introduction to Information Retrieval, 2008, §5.3.1).
/// </summary>
static class PostingList
{
    /// <param name="block">Not above the first document.</param>
    /// <param name="postings">In the order of their documents.</param>
    public static byte[] Pack(long block, IEnumerable<Posting> postings)
    {
        var bytes = new List<byte>();
        var before = block;
        foreach (var (doc, weight) in postings)
        {
            Write(bytes, doc - before);
            Write(bytes, weight);
            before = doc;
        }
        return [.. bytes];
    }

    public static Reader Read(long block, byte[] data) => new(block, data);

    static void Write(List<byte> bytes, long number)
    {
        for (; number >= 0x80; number >>= 7) bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }

    /// <summary>Walks along a list: no array is made of it, for a question may read hundreds of thousands.</summary>
    public struct Reader(long block, byte[] data)
    {
        long _doc = block;
        int _at;

        public Posting Current { get; private set; }

        public bool MoveNext()
        {
            if (_at >= data.Length) return false;
            _doc += Number();
            Current = new Posting(_doc, (int)Number());
            return true;
        }

        long Number()
        {
            var (number, shift) = (0L, 0);
            byte next;
            do
            {
                next = data[_at++];
                number |= (long)(next & 0x7f) << shift;
                shift += 7;
            }
            while (next >= 0x80);
            return number;
        }
    }
}
