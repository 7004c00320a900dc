import Testing

@testable import Community

@Suite("Elision") struct ElisionTests {
    private let words = Localization(
        locale: "fr", texts: ["last": "dernière de {name}, {when}", "more": "plus de {n}"])

    @Test(arguments: [
        ("Amina", "d’Amina"), ("Élodie", "d’Élodie"), ("Œdipe", "d’Œdipe"), ("Hélène", "d’Hélène"),
        ("Yves", "d’Yves"), ("une personne", "d’une personne"), ("Loïc", "de Loïc"),
        ("Yann", "de Yann"), ("Hassan", "de Hassan"), ("", "de "), ("山田", "de 山田"),
    ])
    func `a French word loses its vowel before another`(name: String, text: String) {
        #expect(words("last", ["name": name, "when": "hier"]) == "dernière \(text), hier")
    }

    @Test func `numbers and other languages lose nothing`() {
        #expect(words("more", ["n": "11"]) == "plus de 11")
        let english = Localization(locale: "en", texts: ["a": "the code of de {name}"])
        #expect(english("a", ["name": "Amina"]) == "the code of de Amina")
    }
}
