using Platform.Members.Contracts;

namespace Platform.Members.Data;

/// <summary>The questions that are asked about members.</summary>
static class MemberQueries
{
    extension(IQueryable<Member> members)
    {
        /// <summary>Who is on the list of the network: open accounts of people who confirmed that they are themselves.</summary>
        public IQueryable<Member> Listed() => members.Where(m => !m.Closed && m.EmailConfirmed);

        /// <summary>Every word must occur in the name or in what somebody tells about the work.</summary>
        /// <param name="withEmail">Also in the address; for a beheerder only.</param>
        public IQueryable<Member> Searched(string? query, bool withEmail = false)
        {
            foreach (var word in (query ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8))
            {
                members = members.Where(m => m.DisplayName.ToLower().Contains(word) || m.Function.ToLower().Contains(word) || m.Organisation.ToLower().Contains(word)
                    || m.Region.ToLower().Contains(word) || m.Expertise.ToLower().Contains(word) || (withEmail && m.Email!.ToLower().Contains(word)));
            }
            return members;
        }
    }
}
