using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Platform.Agenda.Calendar;
using Platform.Agenda.Evaluations;
using Platform.Agenda.Harvests;
using Platform.Agenda.Invitees;
using Platform.Agenda.Materials;
using Platform.Agenda.Messages;
using Platform.Agenda.Organisers;
using Platform.Agenda.Parts;
using Platform.Agenda.Questions;
using Platform.Agenda.Registrations;
using Platform.Agenda.Repetitions;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;
using Platform.Agenda.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;

namespace Platform.Agenda.Data;

/// <summary>The module's own view of the tenant's database.</summary>
static class AgendaDb
{
    extension(TenantDb db)
    {
        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<Registration> Registrations => db.Set<Registration>();

        public DbSet<Invitee> Invitees => db.Set<Invitee>();

        public DbSet<Material> Materials => db.Set<Material>();

        public DbSet<Evaluation> Evaluations => db.Set<Evaluation>();

        public DbSet<Message> Messages => db.Set<Message>();

        public DbSet<SessionSeries> Series => db.Set<SessionSeries>();

        public DbSet<PersonalFeed> PersonalFeeds => db.Set<PersonalFeed>();

        public DbSet<Round> Rounds => db.Set<Round>();

        public DbSet<Part> Parts => db.Set<Part>();

        public DbSet<Choice> Choices => db.Set<Choice>();

        public DbSet<SessionTopic> SessionTopics => db.Set<SessionTopic>();

        public DbSet<Harvest> Harvests => db.Set<Harvest>();

        /// <summary>Whether this person may do with this session what its owner may.</summary>
        public async Task<bool> OrganisesAsync(Person me, long sessionId, CancellationToken cancel) =>
            me.Can(AgendaPermissions.Organise) || (me.Id is { } id && await db.Set<Organiser>().AnyAsync(o => o.SessionId == sessionId && o.MemberId == id, cancel));

        /// <summary>What is shared with who had a place.</summary>
        public IQueryable<Material> MaterialsOf(long sessionId, DateTimeOffset now) =>
            db.Materials.AsNoTracking().Where(m => m.SessionId == sessionId && (m.ExpiresUtc == null || m.ExpiresUtc > now)).OrderBy(m => m.Kind).ThenBy(m => m.Id);

        /// <summary>Read only; the members module changes them.</summary>
        public IQueryable<Member> Members => db.Set<Member>().AsNoTracking();

        /// <summary>Where this member has a place or waits for one.</summary>
        public IQueryable<Session> SessionsOf(long memberId)
        {
            var active = db.Registrations.Active();
            return db.Sessions.Where(s => active.Any(r => r.SessionId == s.Id && r.MemberId == memberId));
        }
    }

    extension(IQueryable<Registration> registrations)
    {
        /// <summary>Who has a place, is offered one or waits for one.</summary>
        public IQueryable<Registration> Active() =>
            registrations.Where(r => r.State == RegistrationState.Confirmed || r.State == RegistrationState.Waiting || r.State == RegistrationState.Offered);
    }

    extension(IQueryable<Session> sessions)
    {
        /// <summary>Who organises sees everything, a member what is published, a visitor of that what is public; and a helper the draft too.</summary>
        public IQueryable<Session> VisibleTo(Person me)
        {
            var id = me.Id ?? 0;
            return me.Can(AgendaPermissions.Organise) ? sessions :
                me.Can(AgendaPermissions.View) ? sessions.Where(s => s.State != SessionState.Draft || s.Organisers.Any(o => o.MemberId == id)) :
                sessions.Where(s => s.State != SessionState.Draft && s.Public);
        }

        /// <summary>With the rounds and parts to choose from.</summary>
        public IQueryable<Session> WithProgramme() => sessions.Include(s => s.Rounds).ThenInclude(r => r.Parts);
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Session>(e =>
        {
            e.ToTable("agenda_sessions", t => t.HasCheckConstraint("ck_agenda_sessions_places", "\"Taken\" >= 0 AND \"Taken\" <= \"Capacity\" AND \"Waiting\" >= 0"));
            e.HasIndex(s => s.StartUtc);
            e.HasIndex(s => s.EndUtc);
            e.HasIndex(s => s.Uid).IsUnique();
            e.Property(s => s.Type).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.Questions).HasConversion(
                questions => JsonSerializer.Serialize(questions, JsonSerializerOptions.Default), json => JsonSerializer.Deserialize<List<Question>>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<Question>>((a, b) => ReferenceEquals(a, b), list => list.Count)); // replaced as a whole, never changed in place
            e.HasOne(s => s.Series).WithMany().HasForeignKey(s => s.SeriesId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne<Member>().WithMany().HasForeignKey(s => s.OrganiserId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<SessionSeries>(e => e.ToTable("agenda_series"));
        model.Entity<Organiser>(e =>
        {
            e.ToTable("agenda_organisers");
            e.HasKey(o => new { o.SessionId, o.MemberId });
            e.HasIndex(o => o.MemberId);
            e.HasOne<Session>().WithMany(s => s.Organisers).HasForeignKey(o => o.SessionId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(o => o.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        MapProgramme(model);
        model.Entity<SessionTopic>(e =>
        {
            e.ToTable("agenda_topics");
            e.HasKey(t => new { t.SessionId, t.TopicId });
            e.HasOne<Session>().WithMany().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Harvest>(e =>
        {
            e.ToTable("agenda_harvests");
            e.HasKey(h => h.SessionId);
            e.Property(h => h.SessionId).ValueGeneratedNever();
            e.Property(h => h.Version).IsConcurrencyToken();
            e.HasOne<Session>().WithOne().HasForeignKey<Harvest>(h => h.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Registration>(e =>
        {
            e.ToTable("agenda_registrations");
            e.HasIndex(r => new { r.SessionId, r.EmailKey }).IsUnique(); // a double click registers once
            e.HasIndex(r => new { r.SessionId, r.State, r.QueuedUtc });
            e.HasIndex(r => r.MemberId);
            e.HasIndex(r => r.Secret).IsUnique();
            e.HasIndex(r => r.Ticket).IsUnique();
            e.HasIndex(r => r.CertificateCode).IsUnique();
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken(); // two ways to the same row: one of them loses and looks again
            e.Ignore(r => r.Choices);
            e.HasOne(r => r.Session).WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<Invitee>(e =>
        {
            e.ToTable("agenda_invitees");
            e.HasIndex(i => new { i.SessionId, i.EmailKey }).IsUnique();
            e.HasIndex(i => i.Secret).IsUnique();
            e.HasOne<Session>().WithMany().HasForeignKey(i => i.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Material>(e =>
        {
            e.ToTable("agenda_materials");
            e.HasIndex(m => m.SessionId);
            e.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Evaluation>(e =>
        {
            e.ToTable("agenda_evaluations");
            e.HasIndex(v => v.SessionId);
            e.HasOne<Session>().WithMany().HasForeignKey(v => v.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Message>(e =>
        {
            e.ToTable("agenda_messages");
            e.HasIndex(m => m.SessionId);
            e.Property(m => m.Audience).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PersonalFeed>(e =>
        {
            e.ToTable("agenda_feeds");
            e.HasKey(f => f.MemberId);
            e.Property(f => f.MemberId).ValueGeneratedNever();
            e.HasIndex(f => f.Secret).IsUnique();
            e.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    static void MapProgramme(ModelBuilder model)
    {
        model.Entity<Round>(e =>
        {
            e.ToTable("agenda_rounds");
            e.HasIndex(r => new { r.SessionId, r.StartUtc });
            e.HasOne<Session>().WithMany(s => s.Rounds).HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Part>(e =>
        {
            e.ToTable("agenda_parts", t => t.HasCheckConstraint("ck_agenda_parts_seats", "\"Taken\" >= 0 AND \"Taken\" <= \"Seats\""));
            e.HasIndex(p => p.RoundId);
            e.HasOne(p => p.Round).WithMany(r => r.Parts).HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Choice>(e =>
        {
            e.ToTable("agenda_choices");
            e.HasKey(c => new { c.RegistrationId, c.RoundId });
            e.HasIndex(c => c.PartId);
            e.HasIndex(c => c.RoundId);
            e.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(c => c.Round).WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(c => c.Part).WithMany().HasForeignKey(c => c.PartId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
