using QRCoder;

namespace Platform.Agenda.Certificates;

/// <summary>An address as a picture that a phone reads.</summary>
static class QrPicture
{
    /// <returns>A <c>data:</c> address of a PNG.</returns>
    public static string Of(string address)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(qr);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(5));
    }
}
