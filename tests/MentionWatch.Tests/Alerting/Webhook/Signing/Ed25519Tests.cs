using System.Diagnostics;
using System.Security.Cryptography;
using MentionWatch.Alerting.Webhook.Signing;

namespace MentionWatch.Tests.Alerting.Webhook.Signing;

public sealed class Ed25519Tests
{
    /// <summary>RFC 8032, section 7.1, tests 1 to 3.</summary>
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_vectors_of_the_standard_are_reproduced(string seed, string publicKey, string content, string signature)
    {
        Convert.ToHexStringLower(Ed25519.PublicKeyOf(Convert.FromHexString(seed))).ShouldBe(publicKey);
        Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(seed), Convert.FromHexString(content))).ShouldBe(signature);
    }

    /// <summary>The commands of the README make the key.</summary>
    [Fact]
    public async Task The_openssl_command_accepts_what_is_signed_with_a_key_that_it_made_and_nothing_else()
    {
        using var folder = new TemporaryDirectory();
        var content = RandomNumberGenerator.GetBytes(5_000);
        await File.WriteAllBytesAsync(folder.PathOf("content"), content);
        var secret = await ShellAsync(folder, "openssl genpkey -algorithm ed25519 -out webhook.pem && echo whsk_$(openssl pkey -in webhook.pem -outform DER | tail -c 32 | openssl base64 -A)");
        WebhookKey.TryRead(secret.Trim(), out var key).ShouldBeTrue();
        await ShellAsync(folder, "openssl pkey -in webhook.pem -pubout -out public.pem");

        await File.WriteAllBytesAsync(folder.PathOf("signature"), Convert.FromBase64String(key.Sign(content)["v1a,".Length..]));
        (await VerifyAsync(folder)).ShouldContain("Signature Verified Successfully");

        content[17] ^= 1;
        await File.WriteAllBytesAsync(folder.PathOf("content"), content);
        (await VerifyAsync(folder)).ShouldContain("Signature Verification Failure");
    }

    private static Task<string> VerifyAsync(TemporaryDirectory folder)
        => ShellAsync(folder, "openssl pkeyutl -verify -rawin -pubin -inkey public.pem -in content -sigfile signature 2>&1 || true");

    private static async Task<string> ShellAsync(TemporaryDirectory folder, string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        shell.ExitCode.ShouldBe(0, command);
        return said;
    }
}
