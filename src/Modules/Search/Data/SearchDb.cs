using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Documents;
using Platform.Search.Misses;
using Platform.Search.Openings;
using Platform.Search.Rebuild;
using Platform.Search.SearchWords;
using Platform.Search.StopWords;

namespace Platform.Search.Data;

static class SearchDb
{
    extension(TenantDb db)
    {
        public DbSet<SearchDoc> SearchDocs => db.Set<SearchDoc>();

        public DbSet<SearchFacetRow> SearchFacets => db.Set<SearchFacetRow>();

        public DbSet<PostingBlock> SearchPostings => db.Set<PostingBlock>();

        public DbSet<FreshPostings> SearchFresh => db.Set<FreshPostings>();

        public DbSet<SearchTerm> SearchTerms => db.Set<SearchTerm>();

        public DbSet<SearchGeneration> SearchGenerations => db.Set<SearchGeneration>();

        public DbSet<Unreadable> Unreadables => db.Set<Unreadable>();

        public DbSet<SearchConcept> SearchConcepts => db.Set<SearchConcept>();

        public DbSet<StopWord> PassedOver => db.Set<StopWord>();

        public DbSet<Miss> Misses => db.Set<Miss>();

        public DbSet<Opening> Openings => db.Set<Opening>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<SearchDoc>(e =>
        {
            e.ToTable("search_docs");
            e.HasIndex(d => new { d.Kind, d.EntityId }).IsUnique();
            e.HasIndex(d => new { d.Generation, d.Id });
            e.HasIndex(d => d.Url);
            e.HasIndex(d => new { d.Id, d.Audience, d.Kind }); // permission and kind of a candidate, without reading past its text
            e.HasMany(d => d.Facets).WithOne().HasForeignKey(f => f.Doc);
        });
        model.Entity<SearchFacetRow>(e =>
        {
            e.ToTable("search_facets");
            e.HasKey(f => new { f.Doc, f.Name, f.Value });
        });
        model.Entity<PostingBlock>(e =>
        {
            e.ToTable("search_postings");
            e.HasKey(p => new { p.Generation, p.Term, p.Block });
            e.KeepsInKeyOrder();
        });
        model.Entity<FreshPostings>(e =>
        {
            e.ToTable("search_fresh");
            e.HasKey(f => new { f.Generation, f.Doc });
            e.HasIndex(f => f.Doc);
        });
        model.Entity<SearchTerm>(e =>
        {
            e.ToTable("search_terms");
            e.HasKey(t => new { t.Word, t.Audience });
        });
        model.Entity<SearchGeneration>(e =>
        {
            e.ToTable("search_generations");
            e.Property(g => g.Id).ValueGeneratedNever();
        });
        model.Entity<Unreadable>(e =>
        {
            e.ToTable("search_unreadable");
            e.HasKey(u => new { u.Kind, u.EntityId });
        });
        model.Entity<SearchConcept>(e =>
        {
            e.ToTable("search_concepts");
            e.HasIndex(c => c.Key).IsUnique();
            e.Property(c => c.Version).IsConcurrencyToken();
        });
        model.Entity<StopWord>(e =>
        {
            e.ToTable("search_stop_words");
            e.HasKey(s => s.Word);
        });
        model.Entity<Opening>(e => e.ToTable("search_openings"));
        model.Entity<Miss>(e =>
        {
            e.ToTable("search_misses");
            e.HasIndex(m => m.Query).IsUnique();
            e.HasIndex(m => m.LastUtc);
        });
    }
}
