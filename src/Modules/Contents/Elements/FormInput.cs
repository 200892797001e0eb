using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Contents.Elements;

/// <summary>What somebody sent in, with the messages that go back to them.</summary>
public sealed class FormInput(IFormCollection form, ModelStateDictionary state)
{
    /// <summary>The button: <c>concept</c>, <c>publiceren</c>, or one that changes the form itself, such as <c>BagPart:op:1</c>.</summary>
    public string Action { get; } = form["actie"].ToString();

    /// <summary>Whether only the form changes: a row more, a search. Nothing is checked or saved yet.</summary>
    public bool IsFormChange => Action.Contains(':', StringComparison.Ordinal);

    /// <summary>What the button asks of this place: <c>op:1</c>; null when it is not about it.</summary>
    public string? Asks(Slot slot) => Action.StartsWith(slot.Prefix + ":", StringComparison.Ordinal) ? Action[(slot.Prefix.Length + 1)..] : null;

    public string Text(Slot slot, string name) => Text($"{slot.Prefix}.{name}");

    public string Text(string name) => form[name].FirstOrDefault()?.ReplaceLineEndings("\n").Trim() ?? "";

    public bool Has(string name) => form.ContainsKey(name);

    /// <summary>The values that are not empty.</summary>
    public IReadOnlyList<string> Texts(Slot slot, string name) => [.. form[$"{slot.Prefix}.{name}"].OfType<string>().Select(v => v.Trim()).Where(v => v.Length > 0)];

    public bool Flag(Slot slot, string name) => form[$"{slot.Prefix}.{name}"].FirstOrDefault() == "true";

    /// <summary>Tells what is wrong, beside the field.</summary>
    public void Fault(Slot slot, string name, string message) => Fault($"{slot.Prefix}.{name}", message);

    public void Fault(string name, string message) => state.AddModelError(name, message);

    /// <summary>Checks that something was filled in where the type says so.</summary>
    public bool Missing(Slot slot, string name, bool isEmpty)
    {
        if (!isEmpty || !slot.Required) return false;
        Fault(slot, name, $"Vul {slot.Label.ToLowerInvariant()} in.");
        return true;
    }
}
