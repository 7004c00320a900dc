enum CommunityPlaceholder {}
