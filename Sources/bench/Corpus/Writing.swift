/// Texts as people write them: mostly a few lines, sometimes a page.
struct Writing {
    private let vocabulary = Vocabulary()

    /// The same for the same number.
    /// - Parameter topic: a word that only this kind of text has often.
    func message(_ number: Int, about topic: String? = nil) -> String {
        var dice = Dice(number)
        var left = Self.length(&dice)
        var sentences: [String] = []
        while left > 0 {
            let count = min(left, 5 + Int(dice.next() % 14))
            sentences.append(sentence(count, &dice))
            left -= count
        }
        if let topic, dice.next() % 2 == 0 { sentences.append("Voir la \(topic).") }
        if dice.next() % 60 == 0 { sentences.append("Les comptes rendus sont en ligne.") }
        return sentences.joined(separator: " ")
    }

    private func sentence(_ count: Int, _ dice: inout Dice) -> String {
        let words = (0..<count).map { _ in vocabulary.word(&dice) }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    /// Words: eight at least, forty on average, rarely more than two hundred.
    private static func length(_ dice: inout Dice) -> Int {
        let three = dice.share() * dice.share() * dice.share()
        return 8 + Int(three * 260)
    }
}
