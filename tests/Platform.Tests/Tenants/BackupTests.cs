using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;

namespace Platform.Tests.Tenants;

public sealed class BackupTests
{
    [Theory, Engines]
    public async Task A_restored_installation_is_what_it_was_at_the_backup(Engine engine)
    {
        var installation = await Installation.New(engine);
        var (kept, removed) = (await installation.Network(), await installation.Network());
        await Remember(kept, "voor");
        var upload = Path.Combine(installation.App.Data, "tenants", kept.Name, "files", "ab", "abc");
        Directory.CreateDirectory(Path.GetDirectoryName(upload)!);
        await File.WriteAllTextAsync(upload, "een bestand");
        var folder = Folder();
        var lines = new List<string>();
        Assert.Empty(await Backup(installation.App).BackupAsync(folder, lines.Add, CancellationToken.None));
        Assert.Equal(3, lines.Count);

        await Remember(kept, "na");
        File.Delete(upload);
        await File.WriteAllTextAsync(upload + "2", "van na de back-up");
        await installation.App.Setup.RemoveAsync(removed.Name, CancellationToken.None);
        await installation.App.Setup.SuspendAsync(kept.Name, "dicht", CancellationToken.None);
        var later = await installation.Network();

        var refusal = await Assert.ThrowsAsync<RuleException>(() => Backup(installation.App).RestoreAsync(folder, overwrite: false, lines.Add, CancellationToken.None));
        Assert.Contains("--force", refusal.Message);
        Assert.Empty(await Backup(installation.App).RestoreAsync(folder, overwrite: true, lines.Add, CancellationToken.None));

        Assert.Equal(TenantStatus.Running, kept.Tenant.Status);
        Assert.Equal(["voor"], await Remembered(kept));
        Assert.Equal("een bestand", await File.ReadAllTextAsync(upload));
        Assert.False(File.Exists(upload + "2"));
        (await kept.Visitor().Get("/account/inloggen")).ShouldBe(200);
        (await removed.Visitor().Get("/account/inloggen")).ShouldBe(200);
        Assert.Null(installation.App.Tenants.Find(later.Name));
        Assert.Contains(lines, l => l.StartsWith(later.Name, StringComparison.Ordinal));
        await Remember(kept, "verder"); // it lives on
        Assert.Equal(["verder", "voor"], await Remembered(kept));
    }

    [Theory, Engines]
    public async Task Another_node_that_serves_follows_a_restore_within_a_second(Engine engine)
    {
        var installation = await Installation.New(engine);
        var network = await installation.Network();
        var folder = Folder();
        await Backup(installation.App).BackupAsync(folder, _ => { }, CancellationToken.None);
        await installation.App.Setup.EditAsync(network.Tenant, "Na de back-up", [], CancellationToken.None);
        var node = await PlatformApp.StartAsync(engine, other: installation.App);
        var there = Network.Existing(node, network.Name);
        (await there.Visitor().Get("/account/inloggen")).ShouldShow("Na de back-up");

        await Backup(installation.App).RestoreAsync(folder, overwrite: true, _ => { }, CancellationToken.None);

        await node.Services.GetRequiredService<TenantStore>().RefreshAsync();
        (await there.Visitor().Get("/account/inloggen")).ShouldBe(200).ShouldNotShow("Na de back-up");
    }

    [Theory, Engines]
    public async Task A_backup_goes_to_an_empty_folder_and_only_comes_back_whole(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var folder = Folder();
        await File.WriteAllTextAsync(Path.Combine(folder, "iets.txt"), "");
        await Assert.ThrowsAsync<RuleException>(() => Backup(installation.App).BackupAsync(folder, _ => { }, CancellationToken.None));
        var missing = await Assert.ThrowsAsync<RuleException>(() => Backup(installation.App).RestoreAsync(folder, true, _ => { }, CancellationToken.None));
        Assert.Contains("backup.json", missing.Message);
        await File.WriteAllTextAsync(Path.Combine(folder, "backup.json"), """{ "format": 1, "engine": "anders", "createdUtc": "2026-01-01T00:00:00Z", "tenants": [], "failed": [] }""");
        var other = await Assert.ThrowsAsync<RuleException>(() => Backup(installation.App).RestoreAsync(folder, true, _ => { }, CancellationToken.None));
        Assert.Contains("past niet", other.Message);
    }

    [Fact]
    public async Task One_broken_network_does_not_stop_the_backup_of_the_others()
    {
        var installation = await Installation.New(Engine.Sqlite);
        var network = await installation.Network();
        await installation.Fill(1); // a line without a database
        var folder = Folder();

        Assert.Equal(["vul-1"], await Backup(installation.App).BackupAsync(folder, _ => { }, CancellationToken.None));
        Assert.True(File.Exists(Path.Combine(folder, "tenants", network.Name, "tenant.db")));
    }

    static BackupTenants Backup(PlatformApp app) => app.Services.GetRequiredService<BackupTenants>();

    static string Folder() => Directory.CreateTempSubdirectory("backup-").FullName;

    static Task<int> Remember(Network network, string word) => network.Db(db =>
    {
        db.Audit("test.word", word);
        return db.SaveChangesAsync();
    });

    static Task<List<string>> Remembered(Network network) => network.Db(db => db.Set<AuditEntry>().Where(a => a.Action == "test.word").Select(a => a.Subject).Order().ToListAsync());
}
