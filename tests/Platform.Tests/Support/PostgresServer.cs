using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Platform.Tests.Support;

/// <summary>A real PostgreSQL in a temporary folder on a free port of the loopback address, ended with the test run.</summary>
public sealed class PostgresServer : IDisposable
{
    static readonly string? s_binaries = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    readonly string _folder = Directory.CreateTempSubdirectory("platform-pg-").FullName;

    PostgresServer()
    {
        Port = FreePort();
        var data = Path.Combine(_folder, "data");
        if (Environment.UserName == "root") Run("chown", "postgres", _folder); // the server refuses to run as root
        RunAsServer(Path.Combine(s_binaries!, "initdb"), "-D", data, "-U", "platform", "--auth=trust", "-E", "UTF8", "--no-sync");
        RunAsServer(Path.Combine(s_binaries!, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {Port} -h 127.0.0.1 -k {_folder} -c fsync=off -c max_connections=200 -c shared_buffers=128MB", "start");
    }

    public static bool IsInstalled => s_binaries is not null;

    public int Port { get; }

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=platform;Database={database};Maximum Pool Size=40";

    public static PostgresServer Start() => new();

    public void CreateDatabase(string name) => RunAsServer(Path.Combine(s_binaries!, "createdb"), "-h", "127.0.0.1", "-p", Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-U", "platform", name);

    public void Stop() => RunAsServer(Path.Combine(s_binaries!, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static void RunAsServer(string program, params string[] arguments)
    {
        if (Environment.UserName == "root") Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = false, RedirectStandardOutput = false, WorkingDirectory = "/tmp" };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
