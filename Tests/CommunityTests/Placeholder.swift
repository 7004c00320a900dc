enum CommunityTestsPlaceholder {}
