/// Pages that want to see a person before the page: told by what the services that make them add
/// to the head, or by the first words of the page.
enum ChallengePage {
    static func isOne(_ answer: FetchAnswer) -> Bool {
        if fields.contains(where: { name, value in
            answer.fields[name].map { value.isEmpty || $0.lowercased().contains(value) } ?? false
        }) {
            return true
        }
        let page = String(decoding: answer.body.prefix(8_192), as: UTF8.self).lowercased()
        return words.contains { page.contains($0) }
    }

    /// The value of a field in lower case; empty for any.
    private static let fields = [
        ("cf-mitigated", "challenge"), ("x-amzn-waf-action", ""), ("x-datadome", "protected"),
        ("x-sucuri-block", ""),
    ]

    private static let words = [
        "<title>just a moment...</title>", "<title>un instant…</title>",
        "<title>attention required! | cloudflare</title>", "captcha-delivery.com",
        "<title>making sure you&#39;re not a bot!",
        "<title>making sure you're not a bot!", "<title>ddos-guard</title>",
    ]
}
