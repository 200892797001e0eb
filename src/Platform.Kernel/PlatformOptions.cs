namespace Platform.Kernel;

/// <summary>Settings of the installation, section <c>Platform</c> of the configuration.</summary>
public sealed class PlatformOptions
{
    /// <summary>Folder for SQLite files, uploads, keys and the mail pickup.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Connection string of a PostgreSQL server; empty means SQLite files in <see cref="Data"/>.</summary>
    public string? Database { get; set; }

    /// <summary>Address under which people reach the installation; used in mail. Required in Production.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Where people report a leak, for security.txt.</summary>
    public string SecurityContact { get; set; } = "mailto:security@platform.example";

    /// <summary>Folder with recipes.</summary>
    public string Recipes { get; set; } = "recipes";

    /// <summary>Sender of all mail.</summary>
    public string MailFrom { get; set; } = "noreply@platform.example";

    /// <summary>SMTP server as <c>smtp://user:password@host:port</c> or <c>smtps://…</c>; empty writes <c>.eml</c> files to <c>Data/mail</c>.</summary>
    public string? Smtp { get; set; }

    /// <summary>Whether this node runs events and jobs; a node that only serves pages leaves them to the others.</summary>
    public bool RunJobs { get; set; } = true;

    /// <summary>Minutes without a request after which what a tenant keeps in memory is dropped.</summary>
    public int IdleMinutes { get; set; } = 20;

    /// <summary>Largest upload in bytes.</summary>
    public long MaxUploadBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Sets up three demo networks with fictional members; Development only.</summary>
    public bool Demo { get; set; }

    /// <summary>Starts over: removes the schemas of all networks from PostgreSQL before the first start; Development only (<c>bin/run --reset</c>).</summary>
    public bool Reset { get; set; }

    /// <summary>Requests a minute from one address; 0 means no limit.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Log-in attempts a minute from one address in one tenant.</summary>
    public int LoginsPerMinute { get; set; } = 20;

    /// <summary>Hosts on private addresses that the link check may visit all the same: for tests, and for an intranet.</summary>
    public List<string> PrivateHosts { get; set; } = [];

    /// <summary>Networks to create at start when they do not exist yet.</summary>
    public List<ConfiguredTenant> Tenants { get; set; } = [];
}

/// <summary>A network that configuration asks for.</summary>
public sealed class ConfiguredTenant
{
    public string Name { get; set; } = "";
    public string Title { get; set; } = "";
    public string Prefix { get; set; } = "";
    public string Recipe { get; set; } = "leeg";
    public string Admin { get; set; } = "";
}
