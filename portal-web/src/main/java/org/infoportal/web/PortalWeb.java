package org.infoportal.web;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.calendarfeed.ReminderDays;
import org.infoportal.content.Reading;
import org.infoportal.host.Settings;
import org.infoportal.mail.Outbox;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.secondfactor.SecondFactors;
import org.infoportal.web.account.AccountPages;
import org.infoportal.web.account.AddressPages;
import org.infoportal.web.account.OwnDataPages;
import org.infoportal.web.account.PasswordPages;
import org.infoportal.web.account.RecoveryPages;
import org.infoportal.web.account.SessionPages;
import org.infoportal.web.accreditation.AccreditationApi;
import org.infoportal.web.accreditation.AccreditationPages;
import org.infoportal.web.accreditation.FunctionLabels;
import org.infoportal.web.accreditation.ScopePages;
import org.infoportal.web.asset.AssetVersions;
import org.infoportal.web.asset.Assets;
import org.infoportal.web.audit.AuditPages;
import org.infoportal.web.audit.AuditView;
import org.infoportal.web.calendar.CalendarPart;
import org.infoportal.web.candidate.CandidatePages;
import org.infoportal.web.candidate.ImportPages;
import org.infoportal.web.candidate.InvitationPages;
import org.infoportal.web.content.ContentAddresses;
import org.infoportal.web.content.ContentApi;
import org.infoportal.web.content.ContentPages;
import org.infoportal.web.deadline.DeadlineApi;
import org.infoportal.web.deadline.DeadlineJsonViews;
import org.infoportal.web.deadline.DeadlinePages;
import org.infoportal.web.deadline.DeadlineSources;
import org.infoportal.web.deadline.DeadlineViews;
import org.infoportal.web.deadline.DeadlineWords;
import org.infoportal.web.deadline.WallCalendarPages;
import org.infoportal.web.election.ElectionApi;
import org.infoportal.web.faq.FaqApi;
import org.infoportal.web.faq.FaqPages;
import org.infoportal.web.file.FilePages;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.home.HomePage;
import org.infoportal.web.http.CallerFilter;
import org.infoportal.web.http.ErrorMapper;
import org.infoportal.web.http.HeadersFilter;
import org.infoportal.web.http.JsonProvider;
import org.infoportal.web.http.LanguageCookieFilter;
import org.infoportal.web.http.Languages;
import org.infoportal.web.http.MultipartReader;
import org.infoportal.web.http.MultipartUploadReader;
import org.infoportal.web.http.OriginFilter;
import org.infoportal.web.http.Problems;
import org.infoportal.web.http.SizeFilter;
import org.infoportal.web.letter.ActivationPages;
import org.infoportal.web.letter.LetterPages;
import org.infoportal.web.letter.LetterPdf;
import org.infoportal.web.login.IdentifierCookie;
import org.infoportal.web.login.LoginPages;
import org.infoportal.web.login.PasskeyPages;
import org.infoportal.web.login.SecondStepPages;
import org.infoportal.web.login.SignInFlow;
import org.infoportal.web.material.MaterialApi;
import org.infoportal.web.material.MaterialPages;
import org.infoportal.web.move.MovePages;
import org.infoportal.web.openapi.OpenApi;
import org.infoportal.web.opendata.OpenData;
import org.infoportal.web.opendata.OpenDataApi;
import org.infoportal.web.ops.HealthApi;
import org.infoportal.web.ops.MetricsApi;
import org.infoportal.web.ops.Readiness;
import org.infoportal.web.ops.TimingFilter;
import org.infoportal.web.page.InfoPages;
import org.infoportal.web.part.PageParts;
import org.infoportal.web.privacy.DisclosureFile;
import org.infoportal.web.privacy.PrivacyPages;
import org.infoportal.web.registration.RegistrationApi;
import org.infoportal.web.registration.RegistrationPages;
import org.infoportal.web.registration.RegistrationView;
import org.infoportal.web.reminder.DonePages;
import org.infoportal.web.reminder.ReminderPages;
import org.infoportal.web.secondfactor.ResetPages;
import org.infoportal.web.secondfactor.SecondFactorFilter;
import org.infoportal.web.secondfactor.SecondFactorPages;
import org.infoportal.web.session.BasicLogins;
import org.infoportal.web.session.DeviceCookie;
import org.infoportal.web.session.ListedSignIn;
import org.infoportal.web.session.SessionApi;
import org.infoportal.web.session.SignIn;
import org.infoportal.web.unit.UnitPages;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.PageWriter;
import org.infoportal.web.view.Templates;

/**
 * Joins the portal's web parts. A host asks it for the JAX-RS components and adds its own.
 *
 * @param messages texts of the light module
 * @param forms draws forms from definitions
 * @param registration the form to register
 * @param assets addresses of web resources
 * @param problems failures in the reader's words
 * @param functions what functions are called
 */
public record PortalWeb(
        Portal portal,
        Templates templates,
        Messages messages,
        FormViews forms,
        RegistrationView registration,
        AssetVersions assets,
        Problems problems,
        FunctionLabels functions,
        ListedSignIn signIn,
        DeviceCookie devices,
        BasicLogins basicLogins,
        PrometheusMeterRegistry metrics)
        implements AutoCloseable {

    /** The messages and templates come first: the portal's mails need them. */
    public static PortalWeb of(Portal portal, Templates templates, Messages messages, SignIn signIn) {
        Problems problems = new Problems(messages);
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        Gauge.builder("portal.outbox.queued", portal.outbox(), Outbox::queued)
                .description("Mails that wait to be sent")
                .register(metrics);
        DeviceCookie devices = new DeviceCookie(portal.devices());
        BasicLogins basicLogins = new BasicLogins(
                portal.login(),
                portal.secondFactor().factors(),
                portal.host().accounts(),
                portal.host().clock());
        portal.selfService().passwords().onChange(basicLogins::forget);
        FunctionLabels functions = new FunctionLabels(portal.functions(), messages);
        FormViews forms = new FormViews(portal.choices(), messages, problems, functions);
        return new PortalWeb(
                portal,
                templates,
                messages,
                forms,
                new RegistrationView(portal.registrations(), portal.consents(), forms),
                new AssetVersions(portal.host().resources(), portal.host().clock()),
                problems,
                functions,
                new ListedSignIn(signIn, portal.sessions(), devices, account -> needsMoreThanPassword(portal, account)),
                devices,
                basicLogins,
                metrics);
    }

    private static boolean needsMoreThanPassword(Portal portal, String account) {
        SecondFactors factors = portal.secondFactor().factors();
        return factors.has(account)
                || portal.host()
                        .accounts()
                        .findById(account)
                        .filter(factors::isMandatory)
                        .isPresent();
    }

    /**
     * The resources and providers, each a single object, in no order.
     *
     * @param apiParts class path resources that describe the API, {@link OpenApi#WEB_PART} and those of the host
     * @param desk whether the host brings the Desk and the pages for staff accounts; else a CMS has its own
     */
    public Set<Object> components(Readiness readiness, List<String> apiParts, boolean desk) {
        Settings settings = portal.host().settings();
        SecondFactorFeature secondFactor = portal.secondFactor();
        Reading reading = new Reading(portal.published(), portal.definitions());
        DeadlineJsonViews deadlineJson =
                new DeadlineJsonViews(portal.deadlines(), new DeadlineWords(messages), settings);
        IdentifierCookie identifier = new IdentifierCookie();
        SignInFlow flow = new SignInFlow(signIn, portal.viewers(), secondFactor, identifier);
        LoginPages loginPages =
                new LoginPages(portal.login(), signIn, flow, secondFactor.passkeys(), identifier, devices, messages);
        Set<Object> components =
                new HashSet<>(CalendarPart.of(portal, messages, ReminderDays.orUsual(portal.reminders()::days)));
        components.addAll(Set.of(
                // the road
                new TimingFilter(metrics),
                new SizeFilter(),
                new MultipartUploadReader(),
                new CallerFilter(
                        signIn, basicLogins, portal.viewers(), portal.host().accounts(), new Languages()),
                new SecondFactorFilter(),
                new OriginFilter(settings.baseUrl()),
                new LanguageCookieFilter(),
                new HeadersFilter("https".equals(settings.baseUrl().getScheme())),
                new ErrorMapper(problems),
                new JacksonJsonProvider(JsonProvider.mapper()),
                new PageWriter(
                        templates,
                        messages,
                        assets,
                        portal.gate(),
                        portal.published(),
                        portal.materials(),
                        portal.moves(),
                        portal.privacy().consents(),
                        desk),
                new MultipartReader(),
                // pages
                new HomePage(portal.elections(), portal.faqs(), portal.deadlines(), deadlineViews()),
                new DeadlinePages(DeadlineSources.of(portal), messages),
                new WallCalendarPages(DeadlineSources.of(portal), templates, messages, settings),
                new FaqPages(portal.faqs(), messages),
                new InfoPages(portal.published()),
                new ContentPages(reading, new ContentAddresses(portal.host().resources())),
                new MaterialPages(portal.materials(), messages),
                new FilePages(portal.files()),
                loginPages,
                new SecondStepPages(secondFactor, flow, messages),
                new PasskeyPages(secondFactor, flow, loginPages, messages),
                new SecondFactorPages(
                        secondFactor, portal.login(), portal.host().accounts(), messages),
                new ResetPages(portal.gate(), secondFactor, portal.host().accounts(), messages),
                new RegistrationPages(portal.registrations(), registration),
                new OwnDataPages(
                        portal.selfService().data(),
                        portal.members(),
                        portal.selfService().addresses(),
                        functions,
                        forms,
                        messages),
                new AddressPages(portal.selfService().addresses()),
                new PasswordPages(
                        portal.selfService().data(), portal.selfService().passwords(), signIn, forms),
                new SessionPages(portal.sessions(), signIn),
                new ReminderPages(portal, forms, messages),
                new DonePages(portal.reminders()),
                new RecoveryPages(portal.selfService().recovery(), devices, forms),
                new PrivacyPages(
                        portal.privacy().consents(),
                        portal.privacy().disclosure(),
                        portal.privacy().deletions(),
                        portal.members(),
                        settings.rules(),
                        new DisclosureFile(
                                JsonProvider.mapper(),
                                templates,
                                functions,
                                messages,
                                portal.host().clock()),
                        messages),
                new AuditPages(
                        portal.auditLog(),
                        portal.host().accounts(),
                        new AuditView(
                                portal.host().accounts(), portal.members(), portal.viewers(), portal.gate(), messages),
                        problems),
                new AccountPages(portal, functions, forms, messages),
                new ScopePages(portal, messages),
                new AccreditationPages(portal, functions, forms, messages),
                new LetterPages(
                        portal.paper().applications(),
                        portal.paper().letters(),
                        new LetterPdf(portal.host().resources(), templates, messages),
                        functions,
                        forms,
                        problems,
                        messages,
                        portal.host().clock()),
                new ActivationPages(portal.paper().activation(), forms, messages),
                new UnitPages(portal.unitTree(), portal.unitImport(), messages),
                new MovePages(portal, forms, messages),
                new CandidatePages(portal.candidates(), messages),
                new ImportPages(portal.candidates().imports(), messages, problems),
                new InvitationPages(
                        portal.candidates().invitations(), registration, portal.registrations(), portal.members()),
                new Assets(assets),
                // API
                new SessionApi(portal.login(), secondFactor, signIn, portal.viewers(), devices),
                new RegistrationApi(portal.registrations()),
                new AccreditationApi(portal.accreditations(), portal.looks()),
                new FaqApi(portal.faqs()),
                new ElectionApi(portal.elections()),
                new DeadlineApi(portal.deadlines(), deadlineJson),
                new OpenDataApi(
                        new OpenData(
                                portal.deadlines(), portal.elections(), portal.published(), deadlineJson, messages),
                        JsonProvider.mapper(),
                        messages,
                        settings),
                new ContentApi(reading),
                new MaterialApi(portal.materials()),
                new OpenApi(apiParts, portal.definitions(), JsonProvider.mapper()),
                new HealthApi(readiness),
                new MetricsApi(metrics)));
        return components;
    }

    /** Parts of the portal for pages that are not its own. */
    public PageParts parts() {
        return new PageParts(portal, messages, assets, registration, deadlineViews());
    }

    private DeadlineViews deadlineViews() {
        return new DeadlineViews(
                new DeadlineWords(messages), messages, portal.host().clock());
    }

    @Override
    public void close() {
        metrics.close();
    }
}
