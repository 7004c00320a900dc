import Community
import Content

extension TaskKind {
    static let offer = TaskKind(
        "agenda.offer", heading: "agenda.task.offer", act: "agenda.task.decide", order: 3,
        path: GatheringPaths.answers,
        confirmations: [
            .init(
                word: "agenda.offer.accept", path: GatheringPaths.offer,
                fields: [.init("do", "accept")]),
            .init(
                word: "agenda.offer.pass", path: GatheringPaths.offer,
                fields: [.init("do", "pass")]),
        ], rows: AnswerTaskStore.offers)

    static let invitation = TaskKind(
        "agenda.invitation", heading: "agenda.task.invitation", act: "agenda.task.answer",
        order: 9, path: GatheringPaths.answers,
        confirmations: [EventAnswer.Word.yes, .maybe, .no].map {
            .init(
                word: "agenda.answer.\($0)", path: GatheringPaths.answers,
                fields: [.init("answer", $0.rawValue)])
        }, rows: AnswerTaskStore.invitations)
}
