import Community
import Testing

@Suite("Signs that nobody sees") struct PlainTests {
    @Test(arguments: [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}",
        "\u{AD}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{61C}", "\u{34F}", "\u{180E}",
        "\u{3164}", "\u{FE0F}", "\u{E0061}", "\u{FFF9}", "\u{7}", "\u{85}",
        "\u{115F}", "\u{1160}", "\u{FFA0}", "\u{FFFC}", "\u{1D159}", "\u{13441}", "\u{E0000}",
        "\u{E0100}", "\u{16FE4}",
    ])
    func `they are in no title, name or address`(sign: String) {
        #expect(Array("Am\(sign)ina".plain.utf8) == Array("Amina".utf8))
        #expect("\(sign)Amina\(sign)".oneLine == "Amina")
        #expect(Email.typed(" \(sign)amina@ex\(sign)emple.fr\(sign)\u{A0}") == "amina@exemple.fr")
        #expect(Email.key("Amina@\(sign)exemple.fr") == "amina@exemple.fr")
        #expect(!Email.isPlausible("amina@\(sign)exemple.fr"))
        #expect("Am\(sign)ina".plain.nameLook == "amina")
    }

    @Test func `an empty pattern is a space`() {
        #expect("\u{2800}Vie\u{2800}du groupe\u{2800}".oneLine == "Vie du groupe")
        #expect("Vie du\u{2800}groupe".look == "vie du groupe")
        #expect("Vie \u{2800}du\u{2800}\u{2800}groupe\u{2800}".look == "vie du groupe")
        #expect(Email.typed("autre@example.fr\u{2800}") == "autre@example.fr")
        #expect(!Email.isPlausible("autre\u{2800}@example.fr"))
        #expect(!Email.isPlausible(Email.typed("autre\u{2800}@example.fr")))
    }

    @Test(arguments: [
        "👩‍👩‍👧", "🏳️‍🌈", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "☎︎", "Été à l’« école »", "日本", "नमस्ते", "a\u{A0}: b\u{202F}!",
    ])
    func `what is seen stays, and the parts of an emoji together`(text: String) {
        #expect(Array(text.plain.utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        ("Claire", "Сlаirе"), ("Entraide", "ENTRAÎDE"), ("Entraide", "Ｅntraide"),
        ("Le fil", "le  ﬁl"), ("l’union", "L'union"),
    ])
    func `names that look the same are the same`(one: String, other: String) {
        #expect(one.nameLook == other.nameLook)
        #expect(one.nameKey == other.nameKey)
    }

    @Test func `others are not`() {
        for (one, other) in [("Marne", "Mame"), ("Liste 1", "Liste l"), ("Анна", "Инна")] {
            #expect(one.nameLook != other.nameLook)
        }
    }
}
