using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Platform.Agenda.Sessions;

namespace Platform.Agenda.Questions;

/// <summary>The answers of one person by the key of the question, checked against what the session asks.</summary>
public static class AnswerSheet
{
    static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whether a form is needed before this person can register.</summary>
    public static bool Asks(this Session session, bool guest) => session.HasProgramme || session.Consent.Length > 0 || session.QuestionsFor(guest).Any();

    public static IEnumerable<Question> QuestionsFor(this Session session, bool guest) => session.Questions.Where(q => q.IsFor(guest));

    /// <summary>What is wrong with these answers: the key of the question and a Dutch sentence.</summary>
    public static IEnumerable<(string Key, string Message)> Mistakes(Session session, bool guest, IReadOnlyDictionary<string, string?> given) =>
        session.QuestionsFor(guest).Select(q => (q.Key, Message: q.WhyWrong(Of(q, given)))).Where(m => m.Message is not null).Select(m => (m.Key, m.Message!));

    /// <summary>The answers to the questions of this session as a JSON object; empty when there are none.</summary>
    public static string Write(Session session, bool guest, IReadOnlyDictionary<string, string?> given) =>
        Write(session.QuestionsFor(guest).Select(q => (q.Key, Answer: Of(q, given))).Where(a => a.Answer.Length > 0).ToDictionary(a => a.Key, a => a.Answer));

    public static string Write(IReadOnlyDictionary<string, string> answers) => answers.Count == 0 ? "" : JsonSerializer.Serialize(answers, s_json);

    public static IReadOnlyDictionary<string, string> Read(string json) => json.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    // A browser sends "true" for a box, a program perhaps too.
    static string Of(Question question, IReadOnlyDictionary<string, string?> given)
    {
        var answer = given.GetValueOrDefault(question.Key)?.Trim() ?? "";
        if (question.Kind != QuestionKind.Checkbox) return answer;
        return answer.ToLowerInvariant() switch { "true" or "on" or Question.Yes => Question.Yes, "false" or "nee" => "", _ => answer };
    }
}
