namespace Platform.Contents.Elements;

/// <summary>
/// A kind of part or field: how a piece of an item is edited, read from a form, checked and shown. A new one is one class with its views,
/// registered as <c>services.AddSingleton&lt;Element, …&gt;()</c>. It keeps nothing; what it works on stands in a <see cref="Slot"/>.
/// </summary>
public abstract class Element
{
    /// <summary>As definitions name it: <c>TextField</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>What a beheerder reads when choosing it, in Dutch.</summary>
    public abstract string DisplayName { get; }

    /// <summary>One sentence for the same moment.</summary>
    public virtual string Description => "";

    /// <summary>What a beheerder can decide about it in a type.</summary>
    public virtual IReadOnlyList<Setting> Settings => [];

    /// <summary>False for what stands in definitions but is never chosen by hand.</summary>
    public virtual bool Choosable => true;

    /// <summary>Says which other items it must know before it can be drawn, so that a page asks for all of them at once.</summary>
    public virtual void Need(Slot slot, Needs needs)
    {
    }

    /// <summary>The view of its editor with its model; null when there is nothing to edit.</summary>
    public virtual Drawn? Edit(Slot slot, Lookups found) => null;

    /// <summary>Takes over what somebody filled in, also when it is wrong, so that nothing is lost; the faults go to the form.</summary>
    public virtual void Read(Slot slot, FormInput form)
    {
    }

    /// <summary>The view that readers see with its model; null when there is nothing to see.</summary>
    public virtual Drawn? Show(Slot slot, Lookups found) => null;

    /// <summary>The words by which search finds the item; terms are asked elsewhere.</summary>
    public virtual IEnumerable<string> Words(Slot slot) => [];
}

/// <summary>A kind of part.</summary>
public abstract class PartElement : Element;

/// <summary>A kind of field. Every field can have a hint and be required.</summary>
public abstract class FieldElement : Element
{
    public override IReadOnlyList<Setting> Settings => [Setting.Explanation, Setting.Required];
}

/// <summary>A view with its model.</summary>
/// <param name="IsFact">A short value that stands beside the text.</param>
public sealed record Drawn(string View, object Model, bool IsFact = false);
