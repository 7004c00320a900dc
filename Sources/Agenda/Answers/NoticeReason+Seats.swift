import Content

extension NoticeReason {
    static let seatOffered = NoticeReason("seatOffered", isFound: true)
    static let offerLapsed = NoticeReason("offerLapsed", isFound: true)
    static let seatGiven = NoticeReason("seatGiven", isFound: true)
}
