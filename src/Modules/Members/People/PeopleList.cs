using Platform.Members.Contracts;

namespace Platform.Members.People;

/// <summary>Somebody on the list of the network.</summary>
public sealed record PersonCard(long Id, string Name, string Function, string Organisation, string Region, string Expertise);

public sealed record PeopleList(string? Query, string? Region, int Page, int Total, IReadOnlyList<PersonCard> People, IReadOnlyList<string> Regions);

/// <param name="Email">Only when its owner shows it.</param>
public sealed record Profile(long Id, string Name, string Function, string Organisation, string Region, IReadOnlyList<string> Expertise, string About, string? Email, DateTimeOffset JoinedUtc)
{
    public static Profile Of(Member member) => new(member.Id, member.DisplayName, member.Function, member.Organisation, member.Region,
        member.Expertise.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), member.About, member.ShowEmail ? member.Email : null, member.JoinedUtc);
}
