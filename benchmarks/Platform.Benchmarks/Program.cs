using Platform.Benchmarks;

// bare FILE PORT: the opponent, Kestrel sending the bytes of one file; used by the other benchmarks.
return args switch
{
    ["bare", var file, var port] => await BareKestrel.RunAsync(file, port),
    ["pages"] => await Pages.RunAsync(),
    ["tenants", .. var counts] => await Tenants.RunAsync([.. counts.DefaultIfEmpty("1").Select(int.Parse)]),
    ["start"] => await ColdStart.RunAsync(),
    ["search", .. var documents] => await SearchLoad.RunAsync(documents.Select(int.Parse).DefaultIfEmpty(100_000).First()),
    ["agenda", .. var sizes] => await AgendaLoad.RunAsync(sizes.Select(int.Parse).DefaultIfEmpty(4000).First(), sizes.Skip(1).Select(int.Parse).DefaultIfEmpty(1000).First()),
    ["crawl", .. var sizes] => await CrawlLoad.RunAsync(sizes.Select(int.Parse).DefaultIfEmpty(1000).First()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("benchmarks/run pages | tenants 1 100 1000 | start | search 100000 | agenda 4000 1000 | crawl 1000   (see benchmarks/README.md)");
    return 2;
}
