import Community

extension TaskKind {
    /// Before what one reads: people wait for the answer.
    static let contactCorrection = TaskKind(
        "contacts.correction", heading: "contacts.task.corrections",
        act: "contacts.task.decide", order: 1, path: CarePaths.correction,
        rows: CorrectionStore.tasks)
}
