/// Names for groups of lines that no kept line bears.
struct GroupNames {
    private var taken: Set<String> = []
    private var last = 0

    init() {}

    init(avoiding kept: [CardProperty]) {
        for property in kept where !property.group.isEmpty {
            taken.insert(property.group.lowercased())
        }
    }

    mutating func next() -> String {
        repeat { last += 1 } while taken.contains("item\(last)")
        return "item\(last)"
    }
}
