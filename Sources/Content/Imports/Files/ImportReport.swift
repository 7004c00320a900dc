/// What became of one piece of a file.
struct ImportReport {
    var added = 0
    var changed = 0
    var problems: [ImportProblem] = []
    var items: [(id: Item.ID, isNew: Bool)] = []

    /// How many things were left out although they would have changed something.
    var refused: Int { problems.count(where: \.isRejection) }

    mutating func add(_ item: Item.ID?, _ fate: ImportFate) {
        if fate == .added { added += 1 }
        if fate == .changed { changed += 1 }
        if let item { items.append((item, fate == .added)) }
    }

    mutating func leaveOut(_ step: ImportStep, _ sentence: String) {
        problems.append(
            ImportProblem(line: step.line, about: step.title, sentence, isRejection: true))
    }
}
