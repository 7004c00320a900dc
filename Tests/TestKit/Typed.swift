/// What people type and what is to become of it, the same in the tests of each module.
package enum Typed {
    /// A text with addresses in French typography, with lines that end where they do, and with a
    /// signature.
    package static let text = """
        Voir «\u{A0}https://www.example.org/a_b\u{A0}!\u{A0}» ou (Www.example.net…)
        12 rue des Lilas
        --
        Jean, jean@example.org\u{202F}!
        """

    /// What a page lacks that shows it as it was meant.
    package static func faults(in page: String) -> [String] {
        [
            "<a href=\"https://www.example.org/a_b\" rel=\"noopener ugc nofollow\" data-bare>"
                + "https://www.example.org/a_b</a>",
            "<a href=\"http://www.example.net\" rel=\"noopener ugc nofollow\" data-bare>"
                + "Www.example.net</a>…)<br>\n12 rue des Lilas<br>\n--<br>\nJean, ",
            "<a href=\"mailto:jean@example.org\">jean@example.org</a>\u{202F}!",
        ].filter { !page.contains($0) }
    }

    /// A title with signs that nobody sees, a bar and a decomposed letter.
    package static let title =
        "Compte\u{AD} rendu\u{200B} du 12/03/2027 d’e\u{301}te\u{301}\u{2060}"
    /// What of it is seen.
    package static let seen = "Compte rendu du 12/03/2027 d’e\u{301}te\u{301}"
    /// The same as the name of a file, in a header.
    package static let file = "Compte%20rendu%20du%2012-03-2027%20d%E2%80%99%C3%A9t%C3%A9"
    /// A name in whose place a Cyrillic letter stands that looks the same.
    package static func disguised(_ name: String) -> String {
        name.replacing("a", with: "\u{430}").replacing("o", with: "\u{43E}")
    }
}
