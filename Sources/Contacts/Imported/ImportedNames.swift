import Security

/// Names the cards of one file: those without a name get one made of what they say, the same each
/// time; one that comes twice is left out.
struct ImportedNames {
    private(set) var taken: Set<String> = []
    /// The number of the next of which the same is said.
    private var next: [String: Int] = [:]
    /// Kinds and names that have come.
    private var met: Set<LikeKey> = []
    private var categories: Set<String> = []
    private(set) var things: [ImportedContact] = []
    /// Those that are in the file twice.
    private(set) var twice: [ImportedContact] = []

    mutating func add(_ thing: ImportedContact) {
        var thing = thing
        let isFirst = met.insert(thing.likeKey).inserted
        if thing.isNamed {
            guard taken.insert(thing.uid).inserted else { return twice.append(thing) }
        } else {
            thing.isNamesake = !isFirst
            name(&thing)
        }
        thing.newCategories = Set(thing.categories.filter { categories.insert($0).inserted })
        things.append(thing)
    }

    /// Namesakes of whom nothing else is said are told apart by their order.
    private mutating func name(_ thing: inout ImportedContact) {
        let content = thing.content
        let says =
            [content.kind.rawValue, thing.nameKey, content.organisation] + thing.keys.prefix(1)
        let digest = Fingerprint.of(says).prefix(16)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        var number = next[digest] ?? 1
        repeat {
            thing.uid = "parvis-" + digest + (number == 1 ? "" : "-\(number)")
            number += 1
        } while !taken.insert(thing.uid).inserted
        next[digest] = number
    }
}
