using System.Collections.Frozen;

namespace Platform.Members.Identity;

/// <summary>The most used passwords, from the file that the asset build puts beside the program; without the file the rule is not applied.</summary>
static class CommonPasswords
{
    static readonly Lazy<FrozenSet<string>> s_list = new(Read);

    public static bool Has(string password) => s_list.Value.Contains(password.ToLowerInvariant());

    static FrozenSet<string> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "common-passwords.txt");
        return File.Exists(file) ? File.ReadLines(file).ToFrozenSet(StringComparer.Ordinal) : [];
    }
}
