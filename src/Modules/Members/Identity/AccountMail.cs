using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Platform.Kernel.Data;
using Platform.Kernel.Mail;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;
using Platform.Members.Contracts;

namespace Platform.Members.Identity;

/// <summary>All mails about an account. Each is put in the queue; the caller saves.</summary>
public sealed class AccountMail(TenantDb db, SiteUrls urls, TenantSettings settings)
{
    string Network => TenantContext.Current.IsHost ? TenantContext.Current.Title : settings.Get<NetworkSettings>().Title;

    public void Invite(Member member, string code) => Send(member.Email!, null, $"Je bent uitgenodigd voor {Network}",
    [
        $"Er is een account voor je gemaakt bij {Network}. Kies een wachtwoord, dan kun je meteen aan de slag.",
        "De link hieronder is twee weken geldig.",
    ], new("Kies je wachtwoord", Link("~/account/uitnodiging", member, code)), "Je krijgt deze mail omdat een beheerder je heeft uitgenodigd. Verwacht je dit niet? Dan hoef je niets te doen.");

    public void ConfirmAddress(Member member, string code) => Send(member.Email!, member.DisplayName, $"Bevestig je e-mailadres voor {Network}",
    [
        $"Wat fijn dat je meedoet aan {Network}. Bevestig je e-mailadres, dan is je account klaar.",
        "De link hieronder is een dag geldig.",
    ], new("Bevestig je e-mailadres", Link("~/account/bevestigen", member, code)), "Heb je je niet aangemeld? Dan hoef je niets te doen: zonder bevestiging wordt het account na een week verwijderd.");

    public void AlreadyMember(Member member) => Send(member.Email!, member.DisplayName, $"Je hebt al een account bij {Network}",
    [
        "Iemand heeft zich aangemeld met dit e-mailadres. Je had hier al een account, dus er is niets veranderd.",
        $"Was je het zelf? Log dan in. Weet je je wachtwoord niet meer? Kies een nieuw wachtwoord op {urls.Absolute("~/account/wachtwoord-vergeten")}",
    ], new("Inloggen", urls.Absolute("~/account/inloggen")), "Was je het niet zelf? Dan hoef je niets te doen.");

    /// <param name="by">The beheerder who sends it; null when the member asked for it.</param>
    public void ChooseNewPassword(Member member, string code, string? by = null) => Send(member.Email!, member.DisplayName, $"Kies een nieuw wachtwoord voor {Network}",
    [
        by is null ? "Je hebt gevraagd om een nieuw wachtwoord. Met de link hieronder kies je het zelf."
            : $"{by} (beheerder) stuurt je deze link om een nieuw wachtwoord te kiezen. Je bent op alle apparaten uitgelogd.",
        "De link is een dag geldig en werkt één keer.",
    ], new("Kies een nieuw wachtwoord", Link("~/account/nieuw-wachtwoord", member, code)), "Heb je dit niet gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.");

    public void ConfirmNewAddress(Member member, string newAddress, string code) => Send(newAddress, member.DisplayName, $"Bevestig je nieuwe e-mailadres voor {Network}",
    [
        $"Je wilt dit e-mailadres gebruiken voor je account bij {Network}. Bevestig dat het van jou is.",
        "De link hieronder is een dag geldig.",
    ], new("Bevestig dit e-mailadres", QueryHelpers.AddQueryString(Link("~/account/e-mailadres/bevestigen", member, code), "email", newAddress)), "Heb je dit niet gevraagd? Dan hoef je niets te doen.");

    /// <param name="by">The beheerder who did it.</param>
    public void SecondFactorEnded(Member member, string by) => Send(member.Email!, member.DisplayName, $"Je tweede stap bij {Network} staat uit",
    [
        $"Je tweede stap bij het inloggen is uitgezet door {by} (beheerder). Je bent op alle apparaten uitgelogd.",
        "Heb je hierom gevraagd? Log dan in met je wachtwoord en zet de tweede stap weer aan. Heb je hier niet om gevraagd? Kies dan meteen een nieuw wachtwoord en laat het de beheerder weten.",
    ], new("Tweede stap weer aanzetten", urls.Absolute("~/account/tweede-stap")), "Je krijgt deze mail voor je veiligheid, bij elke belangrijke wijziging van je account.");

    /// <param name="what">A whole sentence: "Je wachtwoord is gewijzigd."</param>
    /// <param name="address">Other than the member's own: the address that was.</param>
    public void Changed(Member member, string what, string? address = null) => Send(address ?? member.Email!, member.DisplayName, $"Je account bij {Network} is gewijzigd",
    [
        what,
        "Was je dit zelf? Dan hoef je niets te doen. Was je dit niet? Kies dan meteen een nieuw wachtwoord en laat het de beheerder weten.",
    ], new("Naar je account", urls.Absolute("~/account")), "Je krijgt deze mail voor je veiligheid, bij elke belangrijke wijziging van je account.");

    void Send(string to, string? name, string subject, IReadOnlyList<string> paragraphs, MailButton button, string reason) =>
        db.Send(new MailMessage(to, name, subject, paragraphs, button) { Reason = reason });

    string Link(string path, Member member, string code) =>
        QueryHelpers.AddQueryString(urls.Absolute(path), new Dictionary<string, string?> { ["id"] = member.Id.ToString(CultureInfo.InvariantCulture), ["code"] = code });
}
