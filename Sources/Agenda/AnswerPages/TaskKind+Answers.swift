import Community
import Content

extension TaskKind {
    static let offer = TaskKind(
        "agenda.offer", heading: "agenda.task.offer", act: "agenda.task.decide", order: 3,
        path: GatheringPaths.answers, rows: AnswerTaskStore.offers)

    static let invitation = TaskKind(
        "agenda.invitation", heading: "agenda.task.invitation", act: "agenda.task.answer",
        order: 9, path: GatheringPaths.answers, rows: AnswerTaskStore.invitations)
}
