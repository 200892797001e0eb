using System.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Ui.Forms;

/// <summary>Which control suits a property, when the view does not say.</summary>
static class FieldType
{
    public static string Of(ModelMetadata metadata, bool hasItems)
    {
        var type = metadata.UnderlyingOrModelType;
        if (hasItems || type.IsEnum) return type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? "checkboxes" : "select";
        if (type == typeof(bool)) return "checkbox";
        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type)) return "file";
        return metadata.DataTypeName switch
        {
            "EmailAddress" => "email",
            "Password" => "password",
            "MultilineText" => "textarea",
            "Url" => "url",
            "PhoneNumber" => "tel",
            "Date" => "date",
            "Time" => "time",
            "DateTime" => "datetime",
            "Upload" => "file",
            _ => OfClrType(type),
        };
    }

    static string OfClrType(Type type) =>
        type == typeof(DateOnly) ? "date" :
        type == typeof(TimeOnly) ? "time" :
        type == typeof(DateTime) || type == typeof(DateTimeOffset) ? "datetime" :
        type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(decimal) || type == typeof(double) ? "number" :
        "text";

    /// <summary>The <c>type</c> attribute of an <c>input</c>.</summary>
    public static string Html(string type) => type == "datetime" ? "datetime-local" : type;

    /// <summary>Browsers send these in one notation whatever the language of the site; the binder must be told.</summary>
    public static bool IsInvariant(string type) => type is "number" or "date" or "time" or "datetime";
}
