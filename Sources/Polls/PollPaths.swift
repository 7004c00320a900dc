import Community
import Content

enum PollPaths {
    static let polls = SpacePath("/polls")
    static let new = SpacePath("/polls/new")
    static let secrecy = SpacePath("/polls/secrecy")
    static let poll = SpacePathTo<Item.ID>("/polls/:id")
    static let edit = SpacePathTo<Item.ID>("/polls/:id/edit")
    static let ballot = SpacePathTo<Item.ID>("/polls/:id/ballot")
    static let closure = SpacePathTo<Item.ID>("/polls/:id/closure")
    static let prolonging = SpacePathTo<Item.ID>("/polls/:id/prolonging")
    static let results = SpacePathTo<Item.ID>("/polls/:id/results")
    /// A look at results that are hidden yet.
    static let look = SpacePathTo<Item.ID>("/polls/:id/look")
    static let minutes = SpacePathTo<Item.ID>("/polls/:id/minutes")
    static let codes = SpacePathTo<Item.ID>("/polls/:id/codes")
    static let table = SpacePathTo<Item.ID>("/polls/:id/csv")
    static let answers = SpacePathTo<Item.ID>("/polls/:id/answers")
    static let live = SpacePathTo<Item.ID>("/polls/:id/live")
    static let turnout = SpacePathTo<Item.ID>("/polls/:id/turnout")
    static let reminder = SpacePathTo<Item.ID>("/polls/:id/reminder")
    static let links = SpacePathTo<Item.ID>("/polls/:id/links")
    /// One of them, to be taken back.
    static let link = SpacePathTo<SurveyLink.ID>("/polls/links/:id")

    /// The way of somebody without an account: whoever has it need not sign in.
    static let survey = PathToText("/surveys/:id")
}
