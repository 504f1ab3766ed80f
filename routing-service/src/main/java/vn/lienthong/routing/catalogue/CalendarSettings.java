package vn.lienthong.routing.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where calendars are asked for again.
///
/// @param calendarsUrl address of deadline-service; empty: the data folder's calendars are kept
/// @param calendarsAccount account that asks, with
/// @param calendarsPassword its password; no token is fetched when the account is empty
/// @param issuer who gives the token
@ConfigurationProperties("lienthong")
record CalendarSettings(
        @DefaultValue("") String calendarsUrl,
        @DefaultValue("") String calendarsAccount,
        @DefaultValue("") String calendarsPassword,
        String issuer) {}
