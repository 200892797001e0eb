using Microsoft.EntityFrameworkCore;
using Platform.Dutch.Reading;
using Platform.Kernel.Data;
using Platform.Knowledge.Data;

namespace Platform.Knowledge.Readability;

/// <summary>Measures a text with this network's list of plain words.</summary>
public sealed class MeasureText(TenantDb db)
{
    /// <summary>Longest text that is measured, in characters; the form takes no longer one.</summary>
    public const int MaxLength = 100_000;

    public async Task<ReadabilityReport> OfAsync(string? markdown, CancellationToken cancel)
    {
        var words = await db.PlainWords.AsNoTracking().Where(w => !w.Removed).OrderBy(w => w.Id).Select(w => new JargonWord(w.Word, w.Plain, w.Note)).ToListAsync(cancel);
        // A browser posts \r\n where its textarea counts one character: the places have to be those of the textarea.
        var text = (markdown ?? "").ReplaceLineEndings("\n");
        if (text.Length > MaxLength) text = text[..MaxLength];
        return new ReadabilityReport(text, new ReadabilityMeter(new JargonList(words)).MeasureMarkdown(text));
    }
}
