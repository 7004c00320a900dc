import Community
import Content
import Foundation
import HTTP

/// The editor's form, as it was typed. It is shown again exactly so when it is refused.
struct NewsForm: Sendable {
    var title = ""
    var summary = ""
    var body = ""
    var category = ""
    var audience = Audience.space.rawValue
    var groups: Set<String> = []
    var when = "now"
    var publishDay = ""
    var publishTime = ""
    var expiresDay = ""
    var expiresTime = ""
    var isPinned = false
    var asksReading = false
    var commentsOpen = true
    var isMailed = false
    var version = ""

    var choice: PublicationChoice {
        PublicationChoice(
            audience: audience, groups: groups, when: when, day: publishDay, time: publishTime,
            isMailed: isMailed)
    }
}

extension NewsForm {
    init(_ fields: FormFields) {
        title = fields.first("title") ?? ""
        summary = (fields.first("summary") ?? "").plainLines
        body = fields.first("body") ?? ""
        category = fields.first("category") ?? ""
        audience = fields.first("audience") ?? Audience.space.rawValue
        groups = Set(fields.all("group"))
        when = fields.first("state") == "draft" ? "draft" : fields.first("when") ?? "now"
        publishDay = fields.first("publish_day") ?? ""
        publishTime = fields.first("publish_time") ?? ""
        expiresDay = fields.first("expires_day") ?? ""
        expiresTime = fields.first("expires_time") ?? ""
        isPinned = fields.first("pinned") != nil
        asksReading = fields.first("asks_reading") != nil
        commentsOpen = fields.first("comments_open") != nil
        isMailed = fields.first("mailed") == "1"
        version = fields.first("version") ?? ""
    }

    init(_ news: NewsItem, groups: [MemberGroup.ID], in zone: TimeZone) {
        title = news.item.title
        summary = news.summary
        body = news.body
        category = news.category?.description ?? ""
        audience = news.item.audience.rawValue
        self.groups = Set(groups.map(\.description))
        when = "now"
        if [.draft, .scheduled].contains(news.stage), let moment = news.publishAt {
            when = "later"
            publishDay = LocalDate(moment, zone).isoDay
            publishTime = LocalDate(moment, zone).isoTime
        }
        if let end = news.expiresAt {
            expiresDay = LocalDate(end, zone).isoDay
            expiresTime = LocalDate(end, zone).isoTime
        }
        isPinned = news.isPinned
        asksReading = news.asksReading
        commentsOpen = news.item.commentsOpen
        isMailed = news.isMailed && news.mailedAt == nil
        version = String(news.version)
    }
}
