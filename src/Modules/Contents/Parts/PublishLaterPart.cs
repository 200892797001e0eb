using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "ScheduledPublishUtc": "2026-11-22T08:30:00Z" }</c></summary>
[SharedByTenants]
sealed class PublishLaterPart : PartElement
{
    public override string DisplayName => "Later publiceren";

    public override string Description => "Wordt op dat moment vanzelf gepubliceerd.";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, DateTimeField.Typed(slot, "ScheduledPublishUtc"), "datetime", hint: Description);

    public override void Read(Slot slot, FormInput form) => DateTimeField.Take(slot, "ScheduledPublishUtc", form);
}
