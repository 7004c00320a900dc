extension String {
    /// What two names share that are likely to be of the same person or organisation: their words,
    /// particles among them, in the order of the alphabet. Case, accents, full width (NFKC), marks
    /// between words and their order, `DUPONT Jean-Luc` or `Jean Luc Dupont`, make no difference.
    /// To propose duplicates by; never to merge by.
    package var nameKey: String {
        nameLook.split { !$0.isLetter && !$0.isNumber }.sorted().joined(separator: " ")
    }
}
