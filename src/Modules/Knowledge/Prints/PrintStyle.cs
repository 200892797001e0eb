namespace Platform.Knowledge.Prints;

/// <summary>The stylesheet of the PDF, from the assembly: the browser that prints has no network.</summary>
static class PrintStyle
{
    public static readonly string Css = Read();

    static string Read()
    {
        using var stream = typeof(PrintStyle).Assembly.GetManifestResourceStream("Platform.Knowledge.Prints.page.css") ?? throw new InvalidOperationException("page.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
