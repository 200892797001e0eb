using Microsoft.AspNetCore.Identity;

namespace Platform.Members.Identity;

/// <summary>What Identity says to people, in Dutch.</summary>
sealed class DutchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Er ging iets mis. Probeer het opnieuw.");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Iemand anders heeft dit intussen veranderd. Laad de pagina opnieuw.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Je huidige wachtwoord klopt niet.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Deze link is verlopen of al gebruikt. Vraag een nieuwe aan.");

    public override IdentityError RecoveryCodeRedemptionFailed() => Error(nameof(RecoveryCodeRedemptionFailed), "Deze herstelcode klopt niet of is al gebruikt.");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "Er is al een account met dit e-mailadres.");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "Er is al een account met dit e-mailadres.");

    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), "Geef de rol een naam.");

    public override IdentityError DuplicateRoleName(string role) => Error(nameof(DuplicateRoleName), "Er is al een rol met deze naam.");

    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "Dit account heeft al een wachtwoord.");

    public override IdentityError UserLockoutNotEnabled() => Error(nameof(UserLockoutNotEnabled), "Dit account kan niet worden geblokkeerd.");

    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), "Dit lid heeft deze rol al.");

    public override IdentityError UserNotInRole(string role) => Error(nameof(UserNotInRole), "Dit lid heeft deze rol niet.");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Gebruik minstens {length} tekens. Een zin van een paar woorden is makkelijk te onthouden.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), $"Gebruik minstens {uniqueChars} verschillende tekens.");

    static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
