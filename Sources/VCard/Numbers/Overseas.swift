/// The parts of France with a code of their own.
struct Overseas: Sendable {
    /// Of the country, `262`.
    let code: String
    /// Digits behind the code.
    let length: Int
    /// How the nine digits begin that are dialled in France behind a zero.
    let starts: [String]

    static let all = [
        // La Réunion and Mayotte.
        Overseas(code: "262", length: 9, starts: ["262", "263", "269", "639", "692", "693"]),
        // Guadeloupe, Saint-Martin and Saint-Barthélemy.
        Overseas(code: "590", length: 9, starts: ["590", "690", "691"]),
        // Guyane.
        Overseas(code: "594", length: 9, starts: ["594", "694"]),
        // Martinique.
        Overseas(code: "596", length: 9, starts: ["596", "696", "697"]),
        // Saint-Pierre-et-Miquelon: behind its code six digits.
        Overseas(code: "508", length: 6, starts: ["508"]),
        // Nouvelle-Calédonie, Wallis-et-Futuna, Polynésie: no French numbers in France.
        Overseas(code: "687", length: 6, starts: []),
        Overseas(code: "681", length: 6, starts: []),
        Overseas(code: "689", length: 8, starts: []),
    ]

    /// E.164 of nine French digits; nil for those of the mainland.
    static func normal(_ nine: Substring) -> String? {
        guard let found = all.first(where: { $0.starts.contains { nine.hasPrefix($0) } }) else {
            return nil
        }
        return "+" + found.code + nine.suffix(found.length)
    }
}
