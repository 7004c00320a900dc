extension AnswerListStore {
    /// What is listed by itself.
    enum Part: String, CaseIterable, Sendable {
        case coming, waiting, maybe, no
    }
}
