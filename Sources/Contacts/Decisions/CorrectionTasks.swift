import Community

extension DecisionKind {
    static let contactCorrections = DecisionKind(
        "contacts.correction", heading: "contacts.decided", order: 7, path: ContactsPaths.contact,
        outcomes: worded { "contacts.decided.\($0)" }, rows: CorrectionStore.decided)
}

extension TaskKind {
    /// Before what one reads: people wait for the answer.
    static let contactCorrection = TaskKind(
        "contacts.correction", heading: "contacts.task.corrections",
        act: "contacts.task.decide", order: 1, path: CarePaths.correction,
        rows: CorrectionStore.tasks)
}
