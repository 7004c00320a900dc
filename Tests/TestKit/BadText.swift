/// A text that nobody can publish, wherever it is written, and the sentence that says why.
package struct BadText: Sendable, CustomStringConvertible {
    package let text: String
    package let sentence: String

    package var description: String { "\(text.prefix(20).debugDescription): \(sentence)" }

    /// Nothing that anybody would see: blanks of all kinds, characters of no width, marks that
    /// turn a direction or join two letters, markup around nothing.
    private static let unseen = [
        "", "   \n\t ", "\r\n \t\r\n", "\u{A0}", "\u{2003}\u{3000}\u{202F}", "\u{2800}",
        "\u{200B}", "\u{200C}\u{200D}", "\u{200E}\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}",
        "**\u{200B}**", "&#8203;", "&nbsp;", "![]()", "#", ">", "> \u{200B}", "---",
    ]

    package static let all =
        unseen.map { BadText(text: $0, sentence: "Écrivez d’abord quelques mots") }
        + [
            BadText(text: String(repeating: "mot ", count: 8193), sentence: "dépasse 32 Kio"),
            BadText(
                text: String(repeating: ">", count: 40) + " fin",
                sentence: "La mise en forme est trop imbriquée"),
        ]
}
