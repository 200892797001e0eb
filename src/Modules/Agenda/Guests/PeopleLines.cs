using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Registrations;

namespace Platform.Agenda.Guests;

/// <summary>People as somebody types or pastes them: a line each, a name and an address with a comma, a tab or a semicolon in between.</summary>
public static class PeopleLines
{
    static readonly MailAddressAttribute s_address = new();

    /// <summary>Name and address of each line; somebody who stands there twice comes once.</summary>
    public static IReadOnlyList<(string Name, string Email)> Of(string? text) =>
        [.. Lines(text).Select(Split).DistinctBy(p => Registration.KeyOf(p.Email))];

    public static IEnumerable<ValidationResult> Mistakes(string? text, int most, string field)
    {
        var lines = Lines(text).ToList();
        if (lines.Count > most) yield return new($"Zet er hooguit {most} mensen tegelijk in.", [field]);
        foreach (var line in lines.Take(most))
        {
            var (name, email) = Split(line);
            if (name.Length is 0 or > 100 || email.Length is 0 or > 200 || !s_address.IsValid(email))
                yield return new($"Schrijf een naam, een komma en een e-mailadres. Dit klopt niet: {(line.Length > 80 ? line[..80] + "…" : line)}", [field]);
        }
    }

    static IEnumerable<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The last separator: a name may have a comma in it.
    static (string Name, string Email) Split(string line)
    {
        var at = line.LastIndexOfAny([',', ';', '\t']);
        return at < 0 ? ("", line) : (line[..at].Trim(), line[(at + 1)..].Trim().Trim('<', '>'));
    }
}
