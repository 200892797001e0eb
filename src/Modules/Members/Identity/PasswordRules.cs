using Microsoft.AspNetCore.Identity;
using Platform.Members.Contracts;

namespace Platform.Members.Identity;

/// <summary>A password is long, not common, and not the person's own name or address.</summary>
sealed class PasswordRules : IPasswordValidator<Member>
{
    public const int MinimumLength = 12;

    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password) => Task.FromResult(Message(user, password ?? "") is { } message
        ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooEasy", Description = message })
        : IdentityResult.Success);

    static string? Message(Member member, string password)
    {
        if (CommonPasswords.Has(password)) return "Dit wachtwoord staat op de lijst van veelgebruikte wachtwoorden. Kies iets dat alleen jij bedenkt.";
        string?[] own = [member.DisplayName, member.Email, member.Email?.Split('@')[0]];
        return own.Any(o => o is { Length: > 0 } && Plain(o) == Plain(password)) ? "Gebruik niet je eigen naam of e-mailadres als wachtwoord." : null;
    }

    static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
