import Testing

@testable import Community

@Suite("What names share") struct NameKeyTests {
    @Test(arguments: [
        "Jean-Luc de la Forêt", "JEAN LUC DE LA FORET", "de la Forêt, Jean-Luc",
        "Jean‑Luc  de\u{A0}la Fore\u{302}t", "Ｊｅａｎ-Luc de la forêt", "jean\u{200B}-luc de la forêt",
    ])
    func `case, accents, width, marks and order make no difference`(_ name: String) {
        #expect(name.nameKey == "de foret jean la luc")
    }

    @Test func `particles, œ and apostrophes are kept apart`() {
        #expect("Dupont".nameKey != "de Dupont".nameKey)
        #expect("Sœur d’Œuvre".nameKey == "soeur d'oeuvre".nameKey)
        #expect("Élise".nameKey != "Élie".nameKey)
        #expect("--".nameKey.isEmpty)
    }
}
