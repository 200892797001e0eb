using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel.Data;

namespace Platform.Checklists.Scenarios;

/// <summary>What came of one scenario, over everybody who finished it.</summary>
/// <param name="Count">How often somebody searched to the end.</param>
/// <param name="FoundPercent">Share that found it, 0 to 100.</param>
/// <param name="Clicks">Median; half needed more.</param>
/// <param name="Time">Median.</param>
public sealed record ScenarioResult(Scenario Scenario, int Count, int PanelCount, int FoundPercent, double Clicks, TimeSpan Time)
{
    /// <summary>2 min 5 s, on one line.</summary>
    public string TimeText => (Time.TotalMinutes >= 1 ? $"{(int)Time.TotalMinutes} min {Time.Seconds} s" : $"{Time.Seconds} s").Replace(' ', '\u00a0');
}

public sealed class ReadScenarioResults(TenantDb db)
{
    /// <summary>In the order of the instrument; scenarios nobody finished are left out.</summary>
    public async Task<IReadOnlyList<ScenarioResult>> RunAsync(long auditId, Questionnaire questionnaire, CancellationToken cancel)
    {
        if (questionnaire.Scenarios.Count == 0) return [];
        var walks = (await db.Walks.AsNoTracking().Where(w => w.AuditId == auditId && w.EndedUtc != null)
            .Select(w => new { w.ScenarioId, w.Found, w.Clicks, w.StartedUtc, w.EndedUtc, Panel = w.ShareLinkId != null }).ToListAsync(cancel)).ToLookup(w => w.ScenarioId);
        return
        [
            .. questionnaire.Scenarios.Where(s => walks[s.Id].Any()).Select(s => new ScenarioResult(s, walks[s.Id].Count(), walks[s.Id].Count(w => w.Panel),
                (int)Math.Round(100.0 * walks[s.Id].Count(w => w.Found) / walks[s.Id].Count(), MidpointRounding.AwayFromZero),
                Median([.. walks[s.Id].Select(w => (double)w.Clicks)]),
                TimeSpan.FromSeconds(Median([.. walks[s.Id].Select(w => (w.EndedUtc!.Value - w.StartedUtc).TotalSeconds)])))),
        ];
    }

    /// <summary>The middle one, or the mean of the middle two.</summary>
    public static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
