using Platform.Contents.Contracts;
using Platform.Knowledge.Drafts;

namespace Platform.Knowledge.Reviews;

/// <summary>A text with what changed in it, for who decides.</summary>
/// <param name="Changes">Against what readers see now; null: it is new.</param>
/// <param name="IsMine">This person wrote on it and may not decide.</param>
/// <param name="ClaimedByOther">Name of the colleague who reads it, or null.</param>
public sealed record ReviewPage(DeskPage Desk, Comparison? Changes, bool IsMine, string? ClaimedByOther, bool ClaimedByMe, bool MayPublish, ReviewForm Form);
