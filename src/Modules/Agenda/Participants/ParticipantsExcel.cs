using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Platform.Agenda.Participants;

/// <summary>Rows as an Excel workbook. Every cell is text and says so, so that nothing that somebody typed is ever run as a formula.</summary>
static class ParticipantsExcel
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(Cell)))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Deelnemers" }));
        }
        return file.ToArray();
    }

    static Cell Cell(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    // XML cannot hold other control characters.
    static string Printable(string text) => new([.. text.Where(c => !char.IsControl(c) || c is '\t' or '\n')]);
}
