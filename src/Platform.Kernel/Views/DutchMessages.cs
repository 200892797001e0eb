using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Platform.Kernel.Views;

/// <summary>What the framework says when a field cannot be read, in Dutch.</summary>
static class DutchMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Vul dit in.");
        messages.SetMissingKeyOrValueAccessor(() => "Vul dit in.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "De aanvraag heeft geen inhoud.");
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"‘{value}’ is hier niet geldig.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"‘{value}’ is hier niet geldig.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Deze waarde is niet geldig.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Deze waarde is niet geldig.");
        messages.SetValueIsInvalidAccessor(value => $"‘{value}’ is hier niet geldig.");
        messages.SetValueMustBeANumberAccessor(_ => "Vul een getal in.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
    }
}
