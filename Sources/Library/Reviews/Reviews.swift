import Community
import Content

/// What the feature has of checking again.
enum Reviews {
    static let routes: [Route] = [
        .get(ReviewPaths.due, .participants, DueList.index),
        .get(ReviewPaths.review, .participants, Reviewing.show),
        .post(ReviewPaths.review, .participants, Reviewing.create),
        .put(ReviewPaths.review, .participants, Reviewing.update),
    ]

    static let declarations: [any Declaration] = [
        TaskKind.documentReview, ReviewSettings.archiveAfter.declaration,
        NoticeReason.documentDueSoon, NoticeReason.documentDue, NoticeReason.documentOverdue,
        NoticeReason.documentStillValid, NoticeReason.documentArchived,
        ReviewJobs.tell, ReviewJobs.more, ReviewJobs.archive, ReviewJobs.archiveMore,
    ]
}

extension TaskKind {
    static let documentReview = TaskKind(
        "library.review", heading: "library.review.task", act: "library.review.open", order: 20,
        path: ReviewPaths.review, rows: ReviewStore.tasks)
}
