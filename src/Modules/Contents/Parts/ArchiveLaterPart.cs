using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "ScheduledArchiveUtc": "2026-11-22T08:30:00Z" }</c></summary>
[SharedByTenants]
sealed class ArchiveLaterPart : PartElement
{
    public override string DisplayName => "Later archiveren";

    public override string Description => "Verdwijnt op dat moment vanzelf van de site.";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, DateTimeField.Typed(slot, "ScheduledArchiveUtc"), "datetime", hint: Description);

    public override void Read(Slot slot, FormInput form) => DateTimeField.Take(slot, "ScheduledArchiveUtc", form);
}
