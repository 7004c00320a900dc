import Storage

/// The words of a name, as they are written and as they are read: their order, and the marks
/// between and around them, make no difference.
struct NameLikeness {
    let name: String
    private let written: Set<Substring>
    private let read: Set<Substring>

    init(_ name: String) {
        self.name = name
        (written, read) = (Self.words(of: Folding.fold(name)), Self.words(of: name.nameLook))
    }

    /// Whether a letter looks like one of another alphabet.
    var hasLookalikes: Bool { written != read }

    /// Whether it reads like the name of somebody else, with other letters. What is added to
    /// several words, `(CGT)`, makes no other name of them.
    func isDisguise(of other: Self) -> Bool {
        guard !other.read.isEmpty, !written.isSuperset(of: other.written) else { return false }
        return read == other.read || other.read.count > 1 && read.isSuperset(of: other.read)
    }

    private static func words(of text: String) -> Set<Substring> {
        Set(text.split { !$0.isLetter && !$0.isNumber })
    }
}
